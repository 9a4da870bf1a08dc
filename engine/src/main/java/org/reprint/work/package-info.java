/// Threads, for whoever has work that can be shared out: the facade and `dedupe`. Not exported.
package org.reprint.work;
