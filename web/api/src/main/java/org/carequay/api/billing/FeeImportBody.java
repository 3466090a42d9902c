package org.carequay.api.billing;

import java.util.List;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.FeeSchedule.Effect;

/** What a file of prices does, line by line; {@code imported}: whether it was taken. */
public record FeeImportBody(
        boolean imported, long added, long changed, long same, long refused, List<FeeSchedule.TriedLine> lines) {
    static FeeImportBody of(FeeSchedule.Trial trial, boolean imported) {
        return new FeeImportBody(
                imported,
                trial.count(Effect.NEW),
                trial.count(Effect.CHANGED),
                trial.count(Effect.SAME),
                trial.count(Effect.REFUSED),
                trial.lines());
    }
}
