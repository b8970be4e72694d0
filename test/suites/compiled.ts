import '../e2e/compiled.test.js';
