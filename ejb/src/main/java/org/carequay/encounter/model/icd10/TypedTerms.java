package org.carequay.encounter.model.icd10;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the typed words ask for: a term for each word, or for several that mean something together. */
final class TypedTerms {
    private final Dictionary dictionary;
    private final CodeOrder order;
    private final LayWords lay;

    TypedTerms(Dictionary dictionary, CodeOrder order, LayWords lay) {
        this.dictionary = dictionary;
        this.order = order;
        this.lay = lay;
    }

    /** Where a term is found at all, and where it is found as a whole word or as what it means. */
    record Term(BitSet anyhow, BitSet whole) {
        /** What is meant beside what is said; codes that are meant go before codes that say it. */
        private Term with(BitSet meant, boolean codes) {
            if (codes) {
                whole.clear();
            }
            anyhow.or(meant);
            whole.or(meant);
            return this;
        }

        private Term and(Term other) {
            anyhow.and(other.anyhow);
            whole.and(other.whole);
            return this;
        }
    }

    List<Term> of(List<String> words) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = endOfPhrase(words, at);
            terms.add(end > at ? phrase(words, at, end) : word(words.get(at)));
            at = Math.max(end, at + 1);
        }
        return terms;
    }

    /** The end of the longest phrase of the list that begins there; {@code at} when none does. */
    private int endOfPhrase(List<String> words, int at) {
        for (int end = Math.min(words.size(), at + lay.longest()); end > at; end--) {
            if (!meaning(words, at, end).isEmpty()) {
                return end;
            }
        }
        return at;
    }

    private List<String> meaning(List<String> words, int at, int end) {
        List<String> some = words.subList(at, end);
        List<String> meant = lay.meaningOf(some);
        return meant.isEmpty() && end == words.size() ? lay.meaningOfBeginning(some) : meant;
    }

    private Term phrase(List<String> words, int at, int end) {
        Term literal = word(words.get(at));
        for (int next = at + 1; next < end; next++) {
            literal = literal.and(word(words.get(next)));
        }
        BitSet meant = new BitSet();
        List<String> meanings = meaning(words, at, end);
        meanings.forEach(one -> meant.or(placesOf(one)));
        return literal.with(meant, meanings.stream().anyMatch(one -> Typed.code(one) != null));
    }

    /** Where a meaning stands: a beginning of a code, or words. */
    BitSet placesOf(String meaning) {
        String code = Typed.code(meaning);
        if (code != null) {
            return order.setBeginning(code);
        }
        BitSet all = null;
        for (String word : Typed.words(meaning)) {
            BitSet found = dictionary.whole(word);
            if (all == null) {
                all = found;
            } else {
                all.and(found);
            }
        }
        return all == null ? new BitSet() : all;
    }

    private Term word(String word) {
        BitSet whole = dictionary.whole(word);
        BitSet anyhow = dictionary.beginning(word);
        anyhow.or(whole);
        if (anyhow.isEmpty() && Typed.code(word) != null) {
            anyhow = order.setBeginning(word);
        }
        return new Term(anyhow.isEmpty() ? dictionary.nearest(word) : anyhow, whole);
    }
}
