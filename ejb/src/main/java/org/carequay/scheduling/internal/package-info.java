/** How visits are booked, moved and found. */
package org.carequay.scheduling.internal;
