import 'server-only';
import type { PoolClient } from 'pg';
import { Prisma } from '@/lib/platform/db/generated/client';
import { client } from './client';
import { sendStatement } from './named-statement';
import { joining, pool } from './pool';

type Transaction = Prisma.TransactionClient;

/**
 * A transaction of a query. SQL goes to the driver as it is, without Prisma; what asks for a model opens a
 * transaction of Prisma on the same connection, inside this one.
 * @param limits the statements that limit it, sent in one message with BEGIN
 */
export async function readingTransaction<T>(
  limits: string,
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const connection = await pool().connect();
  // A connection that breaks fails the statement that waits for it; unheard, it would end the process too.
  connection.on('error', ignore);
  const models = lazyModels(connection);
  try {
    await connection.query(`BEGIN; ${limits}`);
    const result = await run(transactionOver(connection, models));
    await models.end();
    await connection.query('COMMIT');
    giveBack(connection);
    return result;
  } catch (thrown) {
    await models.end().catch(ignore);
    await connection.query('ROLLBACK').then(
      () => giveBack(connection),
      (fault: Error) => giveBack(connection, fault),
    );
    throw thrown;
  }
}

function ignore(): void {}

/** @param fault what broke the connection, so that it is not used again */
function giveBack(connection: PoolClient, fault?: Error): void {
  connection.off('error', ignore);
  connection.release(fault);
}

type Models = { use: () => Promise<Transaction>; end: () => Promise<void> };

/** Prisma's transaction on a connection, from its first use until the end. */
function lazyModels(connection: PoolClient): Models {
  const { promise: untilEnd, resolve: end } = Promise.withResolvers<void>();
  let whole: Promise<void> | undefined;
  let inside: Promise<Transaction> | undefined;
  const open = () =>
    new Promise<Transaction>((resolve, reject) => {
      const place = { connection, isTaken: false };
      whole = joining(place, () =>
        client().$transaction((tx) => {
          if (!place.isTaken) throw new Error('A model would have left the scope of its query');
          resolve(tx);
          return untilEnd;
        }),
      );
      whole.catch(reject);
    });
  return {
    use: () => {
      inside ??= open();
      return inside;
    },
    end: async () => {
      end();
      await whole;
    },
  };
}

/** As much of Prisma's transaction as stores use. */
function transactionOver(connection: PoolClient, models: Models): Transaction {
  const send = (asked: TemplateStringsArray | Prisma.Sql, values: unknown[]) =>
    sendStatement(connection, 'raw' in asked ? Prisma.sql(asked, ...values) : asked);
  const raw: Record<string, unknown> = {
    $queryRaw: async (asked: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await send(asked, values)).rows,
    $executeRaw: async (asked: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await send(asked, values)).rowCount ?? 0,
  };
  return new Proxy(raw, {
    get: (_, key: string) => raw[key] ?? modelOf(key, models),
  }) as unknown as Transaction;
}

type Methods = Record<string, (...given: unknown[]) => unknown>;

function modelOf(name: string, models: Models): Methods {
  return new Proxy<Methods>(
    {},
    {
      get:
        (_, method: string) =>
        async (...given: unknown[]) => {
          const tx = (await models.use()) as unknown as Record<string, Methods>;
          return tx[name]?.[method]?.(...given);
        },
    },
  );
}
