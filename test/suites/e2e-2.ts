import { together } from '../support/suites.js';

together('e2e', 1, 2);
