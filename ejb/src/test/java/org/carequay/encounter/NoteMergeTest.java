package org.carequay.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.junit.jupiter.api.Test;

class NoteMergeTest {
    private static final NoteContent BASE = note("s", "o", "a", "p", "S13.4XXA");

    @Test
    void eachChangeStaysWhereOnlyOneOfTheTwoChanged() {
        NoteMerge merge =
                NoteMerge.of(BASE, note("mine", "o", "a", "p", "S13.4XXA"), note("s", "o", "a", "theirs", "M54.2"));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.theirs()).containsExactlyInAnyOrder(NotePart.PLAN, NotePart.CODES);
        assertThat(merge.content()).isEqualTo(note("mine", "o", "a", "theirs", "M54.2"));
    }

    @Test
    void whatBothChangedWaitsForAChoiceAndStaysMineUntilThen() {
        NoteContent mine = note("mine", "same", "a", "p", "M54.5");
        NoteContent theirs = note("theirs", "same", "a", "p", "M54.2");
        NoteMerge merge = NoteMerge.of(BASE, mine, theirs);
        assertThat(merge.clashes()).containsExactlyInAnyOrder(NotePart.SUBJECTIVE, NotePart.CODES);
        assertThat(merge.theirs()).isEmpty();
        assertThat(merge.content()).isEqualTo(mine);

        assertThat(NoteMerge.take(NotePart.CODES, mine, theirs)).isEqualTo(note("mine", "same", "a", "p", "M54.2"));
        assertThat(NoteMerge.join(NotePart.SUBJECTIVE, mine, theirs))
                .isEqualTo(note("mine\n\ntheirs", "same", "a", "p", "M54.5"));
    }

    @Test
    void blanksAroundAndDescriptionsOfCodesAreNoChange() {
        NoteContent mine = new NoteContent(
                " s ",
                "o",
                "a",
                "p",
                List.of(new Diagnosis("S13.4XXA", "Sprain of ligaments", Causation.CAUSED)),
                BASE.charges());
        NoteMerge merge = NoteMerge.of(BASE, mine, note("other", "o", "a", "p", "M54.2"));
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.content()).isEqualTo(note("other", "o", "a", "p", "M54.2"));
    }

    private static NoteContent note(String subjective, String objective, String assessment, String plan, String code) {
        return new NoteContent(
                subjective,
                objective,
                assessment,
                plan,
                List.of(new Diagnosis(code, null, Causation.CAUSED)),
                List.of(new Charge("99203", 1, List.of(1))));
    }
}
