/** Services over what is known of a patient, and their SQL. */
package org.carequay.clinical.internal;
