/** Pages of messages to patients. */
package org.carequay.ui.messaging;
