/** What happened around a patient, told in one place from what the features publish. */
package org.carequay.insight;
