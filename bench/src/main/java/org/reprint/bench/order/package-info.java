/// Whether the order in which stories come changes what is found.
package org.reprint.bench.order;
