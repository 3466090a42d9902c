/** What is known of a patient's health across visits: vital signs, problems, medications, allergies, orders and the follow-up. */
package org.carequay.clinical;
