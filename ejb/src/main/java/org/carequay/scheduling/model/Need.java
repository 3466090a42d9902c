package org.carequay.scheduling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.scheduling.ResourceKind;

/** One room or one piece of equipment that a visit needs. {@code subkind} null: any of its kind does. */
public record Need(ResourceKind kind, String subkind) {
    /** The needs of a kind of visit; no thing fits two of them. */
    public static List<Need> of(boolean needsRoom, String roomKind, List<String> equipmentKinds) {
        List<Need> needs = new ArrayList<>();
        if (needsRoom) {
            needs.add(new Need(ResourceKind.ROOM, roomKind));
        }
        equipmentKinds.stream().distinct().forEach(kind -> needs.add(new Need(ResourceKind.EQUIPMENT, kind)));
        return List.copyOf(needs);
    }

    public boolean fits(ResourceKind otherKind, String otherSubkind) {
        return kind == otherKind && (subkind == null || subkind.equals(otherSubkind));
    }

    /** Each provider has an order of things of their own, so that they rarely reach for the same one. */
    public static int turn(UUID thing, UUID provider) {
        return (thing.hashCode() ^ provider.hashCode()) * 0x9E3779B1;
    }
}
