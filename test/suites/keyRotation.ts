import '../e2e/keyRotation.test.js';
