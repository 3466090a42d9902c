package org.carequay.batch.recall;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;

/** Reads the patients of one share. */
@Dependent
@Named
public class RecallPatientReader extends RecallIdReader {
    @Override
    List<UUID> after(UUID last, RecallRuns from, RecallRunId run, RecallRuns.Part part) {
        return from.patients(last, part);
    }
}
