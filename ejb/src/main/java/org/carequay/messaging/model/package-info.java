/** The rules of messages. */
package org.carequay.messaging.model;
