package org.carequay.messaging;

/** How a message travels. */
public enum MessageChannel {
    EMAIL,
    SMS
}
