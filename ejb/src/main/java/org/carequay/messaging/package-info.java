/** Messages to patients: written in the transaction of their cause, sent once, each with its words and its fate. */
package org.carequay.messaging;
