/** Messages to patients over JSON. */
package org.carequay.api.messaging;
