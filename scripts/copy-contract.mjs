import { cpSync } from 'node:fs';

// The contract folder is read at run time, from the same place relative to the code as in the source tree.
cpSync('contract', 'dist/contract', { recursive: true });
