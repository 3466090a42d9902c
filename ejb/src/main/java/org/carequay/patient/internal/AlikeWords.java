package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.MatchGrade;
import org.carequay.patient.model.AlikeWord;
import org.carequay.patient.model.Nicknames;
import org.carequay.tenancy.ClinicSql;

/** Finds the words that patients of the clinic have and that may be meant by a typed one. */
@ApplicationScoped
public class AlikeWords {
    private static final int AT_MOST = 12;
    /**
     * Words with a key of the typed one: without a letter, or of the same sound; also longer ones that begin like it sounds.
     * A sound is four consonants at most (dmetaphone), so words of the same sound must also share half of their letters; those
     * with one or two consonants are too many and must be spelled alike as well. Key by key, so that a small clinic's keys
     * are not all read: how many keys a word has is not known to the database when it plans.
     */
    private static final String ALIKE =
            """
            with typed as materialized (
              select w.word, k.key from unnest(?::text[]) w (word) cross join lateral name_keys(w.word) k (key)),
            alike as (
              select t.word as typed, n.word, t.key, levenshtein_less_equal(t.word, n.word, 6) as apart
              from typed t cross join lateral (
                select k.word from patient_name_key k where k.clinic_id = bound_clinic() and k.key = t.key
                order by k.word limit 1000) n
              union all
              select t.word, n.word, '-', levenshtein_less_equal(t.word, left(n.word, length(t.word)), 2)
              from typed t cross join lateral (
                select k.word from patient_name_key k
                where k.clinic_id = bound_clinic() and k.key > t.key and k.key < t.key || chr(1114111)
                order by k.key limit 300) n
              where t.key like '~%' and length(t.key) > 3),
            best as (
              select typed, word,
                bool_or(key like '~%' and apart <= case when length(key) > 3 then (length(typed) + 1) / 2 else 2 end) as sounds,
                min(apart) as apart
              from alike where word <> typed group by typed, word),
            ranked as (
              select typed, word, sounds, row_number() over (partition by typed order by sounds desc, apart, length(word), word) as n
              from best where sounds or apart <= 1 or apart = 2 and length(typed) > 3)
            select typed, word, sounds from ranked where n <= ? order by typed, n""";

    @Inject
    private ClinicSql sql;

    /** Other forms of a given name. */
    static List<AlikeWord> forms(String word) {
        return Nicknames.of(word).stream()
                .limit(AT_MOST)
                .map(form -> new AlikeWord(form, MatchGrade.ALIKE))
                .toList();
    }

    /** For each word: other forms of a given name, then what the clinic's patients are called that sounds or looks alike. */
    Map<String, List<AlikeWord>> of(List<String> words) {
        Map<String, List<AlikeWord>> alike = new HashMap<>();
        words.forEach(word -> alike.put(word, new ArrayList<>(forms(word))));
        sql.list(
                        ALIKE,
                        row -> Map.entry(
                                row.getString("typed"),
                                new AlikeWord(
                                        row.getString("word"),
                                        row.getBoolean("sounds") ? MatchGrade.ALIKE : MatchGrade.MISSPELLED)),
                        words.toArray(String[]::new),
                        AT_MOST)
                .forEach(found -> alike.get(found.getKey()).add(found.getValue()));
        return alike;
    }
}
