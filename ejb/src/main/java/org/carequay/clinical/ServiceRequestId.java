package org.carequay.clinical;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an order. */
public record ServiceRequestId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static ServiceRequestId parse(String text) {
        return new ServiceRequestId(Ids.parse("service-request", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
