package org.carequay.ui.patient;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The state that a ZIP code lies in, by its first three digits (USPS Domestic Mail Manual, labelling list L002). */
final class ZipStates {
    /** First prefix of each range; an empty text begins a range that belongs to no state. */
    private static final NavigableMap<Integer, String> FROM = new TreeMap<>(Map.ofEntries(
            Map.entry(0, ""),
            Map.entry(5, "NY"),
            Map.entry(6, "PR"),
            Map.entry(8, "VI"),
            Map.entry(9, "PR"),
            Map.entry(10, "MA"),
            Map.entry(28, "RI"),
            Map.entry(30, "NH"),
            Map.entry(39, "ME"),
            Map.entry(50, "VT"),
            Map.entry(55, "MA"),
            Map.entry(56, "VT"),
            Map.entry(60, "CT"),
            Map.entry(70, "NJ"),
            Map.entry(90, ""),
            Map.entry(100, "NY"),
            Map.entry(150, "PA"),
            Map.entry(197, "DE"),
            Map.entry(200, "DC"),
            Map.entry(201, "VA"),
            Map.entry(202, "DC"),
            Map.entry(206, "MD"),
            Map.entry(220, "VA"),
            Map.entry(247, "WV"),
            Map.entry(269, ""),
            Map.entry(270, "NC"),
            Map.entry(290, "SC"),
            Map.entry(300, "GA"),
            Map.entry(320, "FL"),
            Map.entry(340, ""),
            Map.entry(341, "FL"),
            Map.entry(350, "AL"),
            Map.entry(370, "TN"),
            Map.entry(386, "MS"),
            Map.entry(398, "GA"),
            Map.entry(400, "KY"),
            Map.entry(430, "OH"),
            Map.entry(460, "IN"),
            Map.entry(480, "MI"),
            Map.entry(500, "IA"),
            Map.entry(530, "WI"),
            Map.entry(550, "MN"),
            Map.entry(570, "SD"),
            Map.entry(580, "ND"),
            Map.entry(590, "MT"),
            Map.entry(600, "IL"),
            Map.entry(630, "MO"),
            Map.entry(660, "KS"),
            Map.entry(680, "NE"),
            Map.entry(700, "LA"),
            Map.entry(716, "AR"),
            Map.entry(730, "OK"),
            Map.entry(733, "TX"),
            Map.entry(734, "OK"),
            Map.entry(750, "TX"),
            Map.entry(800, "CO"),
            Map.entry(820, "WY"),
            Map.entry(832, "ID"),
            Map.entry(840, "UT"),
            Map.entry(850, "AZ"),
            Map.entry(870, "NM"),
            Map.entry(885, "TX"),
            Map.entry(889, "NV"),
            Map.entry(900, "CA"),
            Map.entry(962, ""),
            Map.entry(967, "HI"),
            Map.entry(969, ""),
            Map.entry(970, "OR"),
            Map.entry(980, "WA"),
            Map.entry(995, "AK")));

    private ZipStates() {}

    /** Two letters, or null when the ZIP code is none or belongs to no state (military mail, Guam). */
    static String of(String zip) {
        if (zip == null || !zip.strip().matches("[0-9]{5}(-?[0-9]{4})?")) {
            return null;
        }
        String state =
                FROM.floorEntry(Integer.parseInt(zip.strip().substring(0, 3))).getValue();
        return state.isEmpty() ? null : state;
    }
}
