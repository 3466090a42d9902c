/** How messages are written, kept and sent. */
package org.carequay.messaging.internal;
