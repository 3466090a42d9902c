package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.patient.PatientsUnmerged;
import org.carequay.patient.internal.DuplicatePairs.Found;
import org.carequay.patient.internal.TraitsReader.Known;
import org.carequay.patient.model.match.Matcher;

/**
 * What an undone merge means for the queue of pairs that may be one person. No later scan would come to it: records say again what
 * they said before, and when.
 */
@ApplicationScoped
public class PairsOfUnmerged {
    @Inject
    private TraitsReader reader;

    @Inject
    private DuplicatePairs pairs;

    void follow(@Observes PatientsUnmerged undone) {
        List<Known> both =
                reader.read(List.of(undone.survivor().value(), undone.source().value()));
        if (both.size() < 2) {
            return;
        }
        Known one = both.get(0);
        Known other = both.get(1);
        Found pair = Found.of(one, other, Matcher.compare(one.traits(), other.traits()));
        if (undone.twoPeople()) {
            pairs.keepApart(pair, null);
        } else if (pair.verdict().match()) {
            pairs.openAgain(pair.ends());
        }
    }
}
