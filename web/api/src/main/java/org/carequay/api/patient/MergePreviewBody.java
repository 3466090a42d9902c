package org.carequay.api.patient;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.patient.MergeCaution;
import org.carequay.patient.MergeField;
import org.carequay.patient.MergePreview;

/** What a merge would do: the fields to choose, the rows that would move or be kept, what is in the way, and what to look at twice. */
public record MergePreviewBody(
        PatientBody survivor,
        PatientBody source,
        List<Field> fields,
        List<MergeBody.Rows> rows,
        List<Obstacle> obstacles,
        List<MergeCaution> cautions) {
    public record Field(String name, boolean differs, boolean list, String proposed) {
        static Field of(MergeField field) {
            return new Field(
                    field.name(),
                    field.differs(),
                    field.list(),
                    field.proposed().name().toLowerCase(Locale.ROOT));
        }
    }

    public record Obstacle(String entity, UUID ofSurvivor, UUID ofSource, String words) {}

    static MergePreviewBody of(MergePreview preview) {
        return new MergePreviewBody(
                PatientBody.of(preview.survivor()),
                PatientBody.of(preview.source()),
                preview.fields().stream().map(Field::of).toList(),
                preview.rows().stream().map(MergeBody.Rows::of).toList(),
                preview.obstacles().stream()
                        .map(o -> new Obstacle(o.entity(), o.ofSurvivor(), o.ofSource(), o.words()))
                        .toList(),
                preview.cautions());
    }
}
