package org.carequay.messaging.model;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time zones that somebody who lives in a state of the USA may be in (49 CFR part 71, "Standard Time Zone Boundaries"). A state
 * that a boundary crosses has both.
 */
public final class StateZones {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
    private static final ZoneId MOUNTAIN = ZoneId.of("America/Denver");
    private static final ZoneId ARIZONA = ZoneId.of("America/Phoenix");
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Map<String, List<ZoneId>> OF = new TreeMap<>();

    static {
        put("CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV", EASTERN);
        put("FL IN KY MI TN", EASTERN, CENTRAL);
        put("AL AR IA IL LA MN MO MS OK WI", CENTRAL);
        put("KS ND NE SD TX", CENTRAL, MOUNTAIN);
        put("CO MT NM UT WY", MOUNTAIN);
        put("AZ", ARIZONA, MOUNTAIN);
        put("ID OR", MOUNTAIN, PACIFIC);
        put("CA WA", PACIFIC);
        put("NV", PACIFIC, MOUNTAIN);
        put("AK", ZoneId.of("America/Anchorage"), ZoneId.of("America/Adak"));
        put("HI", ZoneId.of("Pacific/Honolulu"));
        put("PR VI", ZoneId.of("America/Puerto_Rico"));
    }

    private StateZones() {}

    /** @param state two letters, or null @param home the zone where nothing is known */
    public static List<ZoneId> of(String state, ZoneId home) {
        return state == null ? List.of(home) : OF.getOrDefault(state, List.of(home));
    }

    private static void put(String states, ZoneId... zones) {
        Arrays.stream(states.split(" ")).forEach(state -> OF.put(state, List.of(zones)));
    }
}
