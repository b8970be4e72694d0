/** Post office branch that accepts documents (reference 5.11). */
export interface Branch {
  type: 'UK_POST_OFFICE';
  fad_code: string;
  name: string;
  address: string;
  post_code: string;
  location: { latitude: number; longitude: number };
}

const BRANCHES: [
  code: string,
  name: string,
  address: string,
  postCode: string,
  latitude: number,
  longitude: number,
][] = [
  ['0010010', 'Specimen City Road', '1 City Road, London', 'EC1A 1BB', 51.5202, -0.0973],
  ['0020020', 'Specimen Strand', '22 Strand, London', 'WC2N 5HR', 51.5085, -0.1257],
  ['0030030', 'Specimen Baker Street', '111 Baker Street, London', 'W1U 6SG', 51.5205, -0.1567],
  ['0040040', 'Specimen Borough', '19 Borough High Street, London', 'SE1 9SF', 51.5055, -0.0906],
  ['0050050', 'Specimen Piccadilly', '26 Spring Gardens, Manchester', 'M2 1BB', 53.4808, -2.2407],
  ['0060060', 'Specimen New Street', '1 Pinfold Street, Birmingham', 'B2 4AA', 52.4796, -1.9026],
  ['0070070', 'Specimen Briggate', '116 Briggate, Leeds', 'LS1 6NX', 53.7974, -1.5419],
  ['0080080', 'Specimen Queen Street', '12 Queen Street, Cardiff', 'CF10 2BW', 51.4816, -3.1791],
  ['0090090', 'Specimen Princes Street', '40 Princes Street, Edinburgh', 'EH2 2BY', 55.9533, -3.1883],
  ['0100100', 'Specimen George Square', '47 St Vincent Street, Glasgow', 'G2 5QX', 55.8625, -4.2533],
  ['0110110', 'Specimen Royal Avenue', '25 Castle Place, Belfast', 'BT1 1NB', 54.5995, -5.9296],
  ['0120120', 'Specimen Broadmead', '5 The Galleries, Bristol', 'BS1 3XB', 51.4571, -2.5879],
];

const branches: Branch[] = BRANCHES.map(([fad_code, name, address, post_code, latitude, longitude]) => ({
  type: 'UK_POST_OFFICE',
  fad_code,
  name,
  address,
  post_code,
  location: { latitude, longitude },
}));

/** Branch by its FAD code. */
export function findBranch(fadCode: string): Branch | undefined {
  return branches.find(({ fad_code: code }) => code === fadCode);
}

/** Ten branches, ordered by similarity of post code and address to the search; distance is not computed. */
export function searchBranches(search: string): Branch[] {
  const postCode = search.replaceAll(' ', '').toUpperCase();
  const likeness = ({ post_code: code, address }: Branch): number => {
    const compact = code.replaceAll(' ', '');
    const common = [...compact].findIndex((letter, i) => letter !== postCode[i]);
    return (
      (common < 0 ? compact.length : common) + (address.toUpperCase().includes(search.toUpperCase()) ? 10 : 0)
    );
  };
  return branches.toSorted((one, other) => likeness(other) - likeness(one)).slice(0, 10);
}
