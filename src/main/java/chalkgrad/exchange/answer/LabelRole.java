package chalkgrad.exchange.answer;

import java.util.regex.Pattern;

/// Finds what a label says about its subject: that it is the gradient by it, the new one, a sum over it.
///
/// @param hasVelocity whether `v_` may be a velocity
record LabelRole(boolean hasVelocity) {
    private static final Pattern GRADIENT =
            Pattern.compile("(?i)grad|derivative|jacobian|ableitung|afgeleide|∂|∇|nabla");
    private static final Pattern NEW =
            Pattern.compile("(?i)new|updat|after|next|neue?[rsn]?\\b|nieuw|aktualisiert|bijgewerkt|\\bnach (?:dem"
                    + " )?(?:update|schritt)|na de stap|(?<=[\\p{L}\\d\\])}])['′+]\\s*$");
    private static final Pattern VELOCITY = Pattern.compile("(?i)veloc|moment");
    private static final Pattern VELOCITY_LETTER = Pattern.compile("\\bvt?_|\\bv\\(");

    Role of(String text) {
        if (VELOCITY.matcher(text).find()) {
            return Role.VELOCITY;
        }
        if (GRADIENT.matcher(text).find()) {
            return Role.GRADIENT;
        }
        if (hasVelocity && VELOCITY_LETTER.matcher(text).find()) {
            return Role.VELOCITY;
        }
        if (text.matches("(?s).*\\.sum\\(.*|(?:np|tf|torch)\\.\\w*sum\\(.*|(?i)sum\\b.*")) {
            return Role.SUM;
        }
        return NEW.matcher(text).find() ? Role.NEW : Role.VALUE;
    }
}
