import { together } from '../support/together.js';

together('e2e', 1, 2);
