/** A link to each photo of a line's receipts. */
export function ReceiptLinks({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <div className="app-visually-quiet">No receipt yet</div>;
  return (
    <div>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/api/receipts/${id}`}>
            {ids.length === 1 ? 'See the receipt' : `See receipt ${index + 1}`}
          </a>
        </span>
      ))}
    </div>
  );
}
