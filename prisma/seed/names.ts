/** The origin of a family's names. It is not an ethnic group: people answer that question themselves. */
export type Origin =
  | 'BRITISH' | 'IRISH' | 'POLISH' | 'ROMANIAN' | 'PORTUGUESE' | 'INDIAN' | 'PAKISTANI' | 'BANGLADESHI' | 'CHINESE'
  | 'NIGERIAN' | 'GHANAIAN' | 'SOMALI' | 'CARIBBEAN' | 'ARAB' | 'TURKISH' | 'JEWISH'; // biome-ignore format: a list

type Names = { female: readonly string[]; male: readonly string[]; family: readonly string[] };

const words = (text: string) => text.split(' ');

/** Separate names for old and young people of the largest group, which differ most. */
export const OLDER_BRITISH = {
  female: words('Margaret Jean Patricia Maureen Sheila Barbara Brenda Pauline Doreen Joyce Beryl Sylvia Hazel Eileen Rita Marjorie Audrey Gwen Dorothy Norma'),
  male: words('Brian Kenneth Raymond Derek Alan Roy Dennis Trevor Geoffrey Norman Gordon Leonard Stanley Harold Clifford Ronald Eric Cyril Arthur Frank'),
} as const; // biome-ignore format: lists

// biome-ignore format: one line a list
export const NAMES: Record<Origin, Names> = {
  BRITISH: {
    female: words('Emma Claire Sarah Nicola Rachel Louise Helen Joanne Tracey Lisa Amy Charlotte Olivia Poppy Grace Freya Isla Megan Bethany Holly Lucy Hannah Erin Rosie Daisy'),
    male: words('James Daniel Matthew Andrew Stephen Mark Paul Simon Gareth Craig Oliver Harry Jack Alfie George Leo Archie Callum Lewis Ryan Adam Thomas Ethan Finlay Toby'),
    family: words('Adams Baker Bennett Brooks Butler Carter Chapman Clarke Collins Cooper Davies Dixon Edwards Ellis Evans Fisher Fletcher Foster Gibson Graham Gray Griffiths Hall Harper Harris Harvey Hill Holmes Howard Hughes Hunt Jenkins Kennedy Knight Lawrence Marshall Mason Matthews Mills Mitchell Moore Morgan Morris Murray Palmer Parker Pearce Phillips Powell Price Reid Reynolds Richards Roberts Rogers Russell Saunders Shaw Simpson Stevens Stone Sutton Thomas Thompson Turner Walker Walsh Ward Watson Webb Wheeler Wilkins Wood'),
  },
  IRISH: {
    female: words('Siobhan Aoife Niamh Bridget Orla Maeve Ciara Noreen'),
    male: words('Declan Sean Padraig Conor Brendan Eamon Fergal Ronan'),
    family: words("Byrne Doyle Gallagher Kelly Murphy Nolan O'Brien O'Connor O'Neill Quinn Ryan Sweeney"),
  },
  POLISH: {
    female: words('Agnieszka Katarzyna Magdalena Zofia Ewa Joanna Maja Zuzanna'),
    male: words('Piotr Tomasz Krzysztof Jakub Marek Pawel Filip Antoni'),
    family: words('Kowalski Lewandowski Zielinski Mazur Wojcik Kaczmarek Dudek Pawlak Sikora Baran'),
  },
  ROMANIAN: {
    female: words('Ioana Elena Andreea Mihaela Daniela Simona'),
    male: words('Andrei Mihai Cristian Ionut Stefan Gabriel'),
    family: words('Popescu Ionescu Dumitru Stan Radu Munteanu Marin Ciobanu'),
  },
  PORTUGUESE: {
    female: words('Ines Catarina Beatriz Mariana Fatima Teresa'),
    male: words('Joao Tiago Rui Miguel Duarte Nuno'),
    family: words('Ferreira Pereira Santos Oliveira Carvalho Almeida Teixeira'),
  },
  INDIAN: {
    female: words('Priya Anjali Harpreet Manjit Sunita Kavita Jasleen Meena Asha Simran Nisha Diya'),
    male: words('Rajesh Gurpreet Harjit Vikram Arjun Amit Jaspal Sanjay Kiran Rohan Manpreet Dev'),
    family: words('Patel Sharma Singh Kaur Gill Sandhu Dhillon Mistry Desai Nair Reddy Bains Sidhu Chauhan'),
  },
  PAKISTANI: {
    female: words('Ayesha Shabnam Nasreen Zainab Samina Fozia Maryam Hina Iqra Rukhsana'),
    male: words('Imran Tariq Bilal Shahid Usman Asif Hamza Zahid Faisal Haroon'),
    family: words('Khan Hussain Mahmood Akhtar Iqbal Malik Mirza Qureshi Raja Bashir Sharif Nawaz'),
  },
  BANGLADESHI: {
    female: words('Fatema Rahela Nasima Sultana Taslima Jamila'),
    male: words('Abdul Shamim Kamal Rafiq Jahangir Mizan'),
    family: words('Begum Miah Uddin Rahman Chowdhury Islam Ali Hoque'),
  },
  CHINESE: {
    female: words('Mei Xiu Jing Lan Yan Hui'),
    male: words('Wei Jun Ming Hao Kin Feng'),
    family: words('Chan Wong Lam Cheung Liu Chen Zhang Ng'),
  },
  NIGERIAN: {
    female: words('Ngozi Adaeze Folake Yetunde Amaka Blessing Temitope'),
    male: words('Chidi Emeka Babatunde Olumide Tunde Ifeanyi Segun'),
    family: words('Okafor Adeyemi Eze Balogun Okonkwo Adebayo Nwosu Ogunleye'),
  },
  GHANAIAN: {
    female: words('Abena Akosua Efua Ama Adwoa'),
    male: words('Kwame Kofi Kwabena Yaw Kojo'),
    family: words('Mensah Boateng Owusu Asante Appiah Osei'),
  },
  SOMALI: {
    female: words('Hodan Fadumo Sahra Ifrah Amina'),
    male: words('Abdi Mohamed Yusuf Farah Liban'),
    family: words('Warsame Hassan Jama Abdullahi Osman Nur'),
  },
  CARIBBEAN: {
    female: words('Marcia Sonia Beverley Claudette Shanice Leonie Yvonne Jada'),
    male: words('Winston Delroy Errol Leroy Marlon Tyrone Carlton Jermaine'),
    family: words('Campbell Gordon Grant Francis Bailey Reid Henry Wright Samuels Joseph'),
  },
  ARAB: {
    female: words('Leila Noor Rania Hanan Salma'),
    male: words('Omar Khalid Ahmad Youssef Samir'),
    family: words('Haddad Khoury Mansour Saleh Nasser Aziz'),
  },
  TURKISH: {
    female: words('Elif Ayse Zeynep Emine'),
    male: words('Mehmet Emre Kemal Burak'),
    family: words('Yilmaz Demir Kaya Aydin Ozturk'),
  },
  JEWISH: {
    female: words('Miriam Rivka Esther Naomi'),
    male: words('Reuben Asher Saul Nathan'),
    family: words('Levy Cohen Goldberg Rosen Feldman'),
  },
};
