/** Reports that clinic staff build from 21 kinds of elements, fill in at a visit, sign and hand out. */
package org.carequay.report;
