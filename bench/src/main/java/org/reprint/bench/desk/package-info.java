/// The archive and the desk: how fast, how large, how safe, and whether they say what a scan says.
package org.reprint.bench.desk;
