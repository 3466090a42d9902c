/** Tells, field by field and in bits, whether two records are one person. */
package org.carequay.patient.model.match;
