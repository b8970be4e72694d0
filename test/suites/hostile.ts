import '../limits/hostile.test.js';
