package org.carequay.patient;

import java.util.List;

/** What a person says of themselves, all of it optional: {@code pronouns} in their own words. */
public record Demographics(String pronouns, List<Race> race, Ethnicity ethnicity) {
    public static final Demographics UNSAID = new Demographics(null, List.of(), null);

    public Demographics {
        race = race == null ? List.of() : List.copyOf(race);
    }
}
