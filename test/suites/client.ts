import { together } from '../support/suites.js';

together('client');
