/** What is known of a patient across visits: vital signs, problems, medications, allergies, orders, follow-up. */
package org.carequay.api.clinical;
