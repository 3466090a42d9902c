/** How billing is kept and printed: services, lists, papers and workbooks. */
package org.carequay.billing.internal;
