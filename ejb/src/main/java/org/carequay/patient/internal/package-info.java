/** How the patient feature works inside. */
package org.carequay.patient.internal;
