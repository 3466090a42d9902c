/** The audit trail and the proof that nobody changed it. */
package org.carequay.api.audit;
