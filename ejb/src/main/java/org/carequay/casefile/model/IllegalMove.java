package org.carequay.casefile.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;

/** A state machine of this feature has no such move ({@code illegal-transition}); names from, to and what is allowed. */
public final class IllegalMove extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    public IllegalMove(Enum<?> from, Enum<?> to, Set<? extends Enum<?>> allowed) {
        super(
                "illegal-transition",
                Map.of(
                        "from", from,
                        "to", to,
                        "allowed",
                                allowed.stream()
                                        .sorted(Comparator.comparing(Enum::name))
                                        .toList()));
    }
}
