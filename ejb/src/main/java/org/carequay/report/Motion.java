package org.carequay.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A movement that is measured with its normal range in degrees.
 *
 * <p>Normal values of the spine: American Medical Association, Guides to the Evaluation of Permanent Impairment, 5th edition
 * (2000), chapter 15. Of the limbs: American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and
 * Recording (1965). A template may set its own.
 *
 * @param side LEFT, RIGHT, or null where there is but one
 */
public record Motion(String joint, String motion, String side, Words label, BigDecimal normal) {
    private static final List<Motion> KNOWN = known();

    /** The key of its measurement in the value of a grid, such as {@code shoulder.flexion.left}. */
    public String code() {
        return (joint + "." + motion + (side == null ? "" : "." + side)).toLowerCase(Locale.ROOT);
    }

    /** Lost of the normal range in percent, whole and never below nothing. */
    public int loss(BigDecimal measured) {
        if (normal.signum() <= 0) {
            return 0;
        }
        return normal.subtract(measured)
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(100))
                .divide(normal, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /** What a grid asks for, in its order: those of its joints, then its own. */
    public static List<Motion> of(TemplateElement grid) {
        List<Motion> all = new ArrayList<>();
        for (String joint : grid.list("joints")) {
            KNOWN.stream().filter(motion -> motion.joint.equals(joint)).forEach(all::add);
        }
        grid.rows("motions").forEach(row -> {
            String name = row.getString("motion");
            all.add(new Motion(
                    row.getString("joint"),
                    name,
                    null,
                    new Words(name, name),
                    row.getJsonNumber("normal").bigDecimalValue()));
        });
        return all;
    }

    private static List<Motion> known() {
        List<Motion> all = new ArrayList<>();
        for (var row : Library.rows("motions.csv")) {
            Words label = new Words(row.get("en"), row.get("es"));
            BigDecimal normal = new BigDecimal(row.get("normal"));
            for (String side : Library.sides(row.get("sided"))) {
                all.add(new Motion(row.get("joint"), row.get("motion"), side, label, normal));
            }
        }
        return List.copyOf(all);
    }
}
