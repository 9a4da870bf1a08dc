/// What two stories are to each other, which facts differ between them, and why. Start at [org.reprint.judge.Judge].
package org.reprint.judge;
