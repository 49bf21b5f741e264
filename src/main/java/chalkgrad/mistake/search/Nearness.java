package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.catalogue.Cost;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Order;
import chalkgrad.pass.Address;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;

/// How far before a number a mistake was made. A mistake far before it spoils many other numbers, any of which might
/// have been the one in question. So among equally simple rules, the nearest one is the likeliest.
final class Nearness {
    /// How much less likely a mistake is that was made a whole iteration before.
    private static final double OF_AN_ITERATION = Cost.SELDOM;

    private final Document document;
    private final int depth;

    Nearness(Document document) {
        this.document = document;
        this.depth = document.network().depth();
    }

    /// The addition to the cost of a mistake that explains this number.
    double cost(Hypothesis hypothesis, Quantity asked) {
        Address address = Address.of(asked, document.hasSingleSample());
        int end = Order.of(Role.NEW_WEIGHTS, 0, depth) + 1;
        int place = Order.of(address.term().role(), address.term().layer(), depth);
        int now = 0;
        int before = 0;
        for (Exchange exchange : hypothesis.exchanges()) {
            int order = Order.of(exchange.role(), exchange.layer(), depth);
            before = Math.max(before, order);
            now = order <= place ? Math.max(now, order) : now;
        }
        int distance = now > 0 ? place - now : place + end - before;
        return OF_AN_ITERATION * distance / end;
    }
}
