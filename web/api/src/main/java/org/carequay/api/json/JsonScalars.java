package org.carequay.api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;

/** Reads the single values of a request: text, numbers, days, times, instants, money, ids and enums. */
final class JsonScalars {
    /** {@code numeric(12,2)} keeps less than this. */
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(10);

    private static final int FIRST_YEAR = 1800;

    private static final Map<Class<?>, Function<JsonValue, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, JsonScalars::text),
            Map.entry(int.class, JsonScalars::integer),
            Map.entry(Integer.class, JsonScalars::integer),
            Map.entry(long.class, JsonScalars::whole),
            Map.entry(Long.class, JsonScalars::whole),
            Map.entry(boolean.class, JsonScalars::yesNo),
            Map.entry(Boolean.class, JsonScalars::yesNo),
            Map.entry(Double.class, value -> number(value).doubleValue()),
            Map.entry(Money.class, JsonScalars::money),
            Map.entry(BigDecimal.class, JsonScalars::decimal),
            Map.entry(LocalDate.class, value -> day(text(value))),
            Map.entry(LocalTime.class, value -> time(text(value))),
            Map.entry(Instant.class, value -> instant(text(value))));

    private JsonScalars() {}

    /** A value does not fit its field; {@code code} is the violation's. */
    static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misfit(String code) {
            super(code, null, false, false);
        }
    }

    static boolean knows(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum() || type == UUID.class;
    }

    /**
     * @param what names the thing that an id is of
     * @throws Misfit when the value is of another kind
     * @throws org.carequay.shared.NotFound for a malformed id, as for an unknown one
     */
    static Object read(Class<?> type, JsonValue value, String what) {
        if (type == UUID.class) {
            return Ids.parse(what, text(value));
        }
        return type.isEnum() ? constant(type, text(value)) : READERS.get(type).apply(value);
    }

    private static String text(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw new Misfit("not-text");
        }
        String text = string.getString();
        if (!keepable(text)) {
            throw new Misfit("unknown-character");
        }
        return text;
    }

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no character. */
    static boolean keepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Object integer(JsonValue value) {
        long whole = (Long) whole(value);
        if (whole != (int) whole) {
            throw new Misfit("too-large");
        }
        return (int) whole;
    }

    private static Object whole(JsonValue value) {
        try {
            return number(value).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Misfit("not-a-whole-number");
        }
    }

    private static BigDecimal number(JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            throw new Misfit("not-a-number");
        }
        return number.bigDecimalValue();
    }

    private static Object yesNo(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            default -> throw new Misfit("not-yes-or-no");
        };
    }

    /** No power of ten that only a computer would write. */
    private static BigDecimal decimal(JsonValue value) {
        BigDecimal number = number(value);
        if (number.precision() - (long) number.scale() > TOO_MUCH.precision() - 1) {
            throw new Misfit("too-large");
        }
        return number;
    }

    private static Money money(JsonValue value) {
        BigDecimal amount = decimal(value);
        try {
            return new Money(amount);
        } catch (ArithmeticException finer) {
            throw new Misfit("two-decimals");
        }
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (text.length() == 10 && day.getYear() >= FIRST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException malformed) {
            throw new Misfit("not-a-day");
        }
        throw new Misfit("not-a-day");
    }

    /** On a wall clock, such as {@code 09:30}. */
    static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip()).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException malformed) {
            throw new Misfit("not-a-time");
        }
    }

    static Instant instant(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (Character.isDigit(text.charAt(0)) && moment.getYear() >= FIRST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException malformed) {
            throw new Misfit("not-an-instant");
        }
        throw new Misfit("not-an-instant");
    }

    /** By name in any case, with {@code -} for {@code _}: {@code checked-in}, {@code AUTO}. */
    static Object constant(Class<?> type, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new Misfit("not-a-choice");
    }
}
