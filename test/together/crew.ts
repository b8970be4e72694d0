import '../e2e/crew.test.js';
