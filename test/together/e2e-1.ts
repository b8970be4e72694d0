import { together } from '../support/together.js';

together('e2e', 0, 2);
