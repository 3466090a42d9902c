/** Whole records of patients as files. */
package org.carequay.api.export;
