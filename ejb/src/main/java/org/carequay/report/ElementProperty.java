package org.carequay.report;

import java.util.List;

/** A property that elements of a type have. {@code options}: what {@link PropertyKind#OPTION} allows, first the usual one. */
public record ElementProperty(String name, PropertyKind kind, List<String> options) {
    static ElementProperty of(String name, PropertyKind kind, String... options) {
        return new ElementProperty(name, kind, List.of(options));
    }
}
