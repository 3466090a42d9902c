package org.carequay.api.clinical;

import org.carequay.clinical.OrderStatus;

/** Where an order that was read in that version is to go. */
public record OrderMoveInput(Long version, OrderStatus to) {}
