package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.CasePhase;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.RecallTypes;
import org.carequay.scheduling.VisitTypeId;

/** Says whom a demo clinic calls back. */
@Dependent
public class RecallKinds {
    @Inject
    private RecallTypes types;

    @Inject
    private Stagehand stagehand;

    List<RecallTypeView> add(Cast cast, Instant at) throws Exception {
        List<RecallTypeView> added = new ArrayList<>();
        for (CSVRecord row : Table.read("recall-types.csv")) {
            added.add(stagehand.as(cast.staff("admin"), at, () -> types.add(details(row, cast))));
        }
        return added;
    }

    private static RecallTypeDetails details(CSVRecord row, Cast cast) {
        return new RecallTypeDetails(
                row.get("name"),
                true,
                RecallBasis.valueOf(row.get("basis")),
                Table.words(row, "phases").stream().map(CasePhase::valueOf).collect(Collectors.toSet()),
                visits(row, "triggers", cast),
                Table.words(row, "codes"),
                visits(row, "satisfiers", cast),
                new Interval(
                        Table.number(row, "months"),
                        Table.number(row, "days"),
                        row.get("visits").isEmpty() ? null : Table.number(row, "visits")),
                Table.number(row, "lead"),
                Table.number(row, "overdue"),
                Table.words(row, "ladder").stream().map(Integer::valueOf).toList());
    }

    private static List<VisitTypeId> visits(CSVRecord row, String column, Cast cast) {
        return Table.words(row, column).stream().map(cast.visitTypes()::get).toList();
    }
}
