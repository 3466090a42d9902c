package org.carequay.patient.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.carequay.patient.MatchGrade;
import org.carequay.patient.model.SearchTerm.Kind;

/**
 * How to look for what was typed: {@code asked} finds patients by what narrows most, one term or two words of a name; each list
 * of {@code needed} must hold one of their tokens too. The first plan takes words as they are and other forms of given names;
 * the wide one also takes words that look or sound alike, and two words that both are unfinished.
 */
public record SearchPlan(List<TokenRange> asked, List<List<TokenRange>> needed) {
    private static final int NARROW = 70;

    public SearchPlan {
        asked = List.copyOf(asked);
        needed = List.copyOf(needed);
    }

    /** @param alike other words for a word, best first */
    public static SearchPlan of(List<SearchTerm> terms, Function<String, List<AlikeWord>> alike, boolean wide) {
        List<SearchTerm> rest = new ArrayList<>(terms);
        List<SearchTerm> words = terms.stream().filter(SearchTerm::isWord).toList();
        SearchTerm narrowest =
                terms.stream().max(Comparator.comparingInt(SearchPlan::narrows)).orElseThrow();
        List<TokenRange> asked;
        if (words.size() > 1 && narrows(narrowest) < NARROW) {
            List<SearchTerm> two = longestTwo(words);
            rest.removeAll(two);
            asked = ofTwo(two.get(0).value(), two.get(1).value(), alike, wide);
        } else {
            rest.remove(narrowest);
            asked = ofOne(narrowest, alike);
        }
        return new SearchPlan(
                asked, rest.stream().map(term -> ofOne(term, alike)).toList());
    }

    /** What one term asks for by itself. */
    public static List<TokenRange> ofOne(SearchTerm term, Function<String, List<AlikeWord>> alike) {
        List<TokenRange> ranges = new ArrayList<>();
        String value = term.value();
        if (term.isWord()) {
            ranges.add(TokenRange.word(value, MatchGrade.EXACT));
            ranges.add(TokenRange.startingWith(value, MatchGrade.PREFIX, value));
            alike.apply(value).forEach(like -> ranges.add(TokenRange.word(like.word(), like.grade())));
            return ranges;
        }
        ranges.add(TokenRange.token(value, MatchGrade.EXACT));
        MatchGrade other = term.kind() == Kind.BIRTH_DATE ? MatchGrade.ALIKE : MatchGrade.EXACT;
        if (term.kind() != Kind.BIRTH_DATE) {
            ranges.add(TokenRange.startingWith(value, MatchGrade.PREFIX, null));
        }
        for (String token : term.others()) {
            ranges.add(TokenRange.token(token, other));
            if (term.kind() != Kind.BIRTH_DATE && !SearchText.isWhole(token)) {
                ranges.add(TokenRange.startingWith(token, MatchGrade.PREFIX, null));
            }
        }
        return ranges;
    }

    private static List<TokenRange> ofTwo(String a, String b, Function<String, List<AlikeWord>> alike, boolean wide) {
        List<TokenRange> ranges = new ArrayList<>();
        ranges.add(TokenRange.words(a, b, MatchGrade.EXACT));
        ranges.add(TokenRange.wordAndStart(a, b, MatchGrade.PREFIX));
        ranges.add(TokenRange.wordAndStart(b, a, MatchGrade.PREFIX));
        List<AlikeWord> likeA = alike.apply(a);
        List<AlikeWord> likeB = alike.apply(b);
        likeA.forEach(like -> ranges.add(TokenRange.wordAndStart(like.word(), b, like.grade())));
        likeB.forEach(like -> ranges.add(TokenRange.wordAndStart(like.word(), a, like.grade())));
        if (wide) {
            ranges.add(a.length() < b.length() ? TokenRange.starts(b, a) : TokenRange.starts(a, b));
            ranges.add(TokenRange.word(a + b, MatchGrade.ALIKE));
            for (AlikeWord one : likeA) {
                likeB.forEach(
                        two -> ranges.add(TokenRange.words(one.word(), two.word(), worse(one.grade(), two.grade()))));
            }
        }
        return ranges;
    }

    private static List<SearchTerm> longestTwo(List<SearchTerm> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(
                                (SearchTerm word) -> word.value().length())
                        .reversed())
                .limit(2)
                .toList();
    }

    /** How few patients a term leaves, as a rule: 0 to 100. */
    private static int narrows(SearchTerm term) {
        int length = term.value().length();
        return switch (term.kind()) {
            case EMAIL -> 100;
            case BIRTH_DATE -> 90;
            case NUMBER -> length >= 4 ? 70 + Math.min(length, 12) : length;
            case CODE -> length >= 4 ? 80 : length;
            case WORD -> 20 + Math.min(length, 20);
        };
    }

    private static MatchGrade worse(MatchGrade one, MatchGrade two) {
        return one.compareTo(two) > 0 ? one : two;
    }
}
