package chalkgrad.formula;

import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the code that leaves the value of a formula on the stack. The rules of arithmetic are those of
/// [ArrayEvaluation].
final class ExpressionCode {
    private static final Formula SQUARE = Formula.constant(2);
    private static final ClassDesc KERNEL = ClassDesc.of(Function.Kernel.class.getName());
    private static final MethodTypeDesc OF_ONE = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc OF_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);

    private final CodeBuilder code;
    private final List<Function.Kernel> kernels;

    /// The values that are held in local variables.
    private Map<Formula, Integer> known = new HashMap<>();

    ExpressionCode(CodeBuilder code, List<Function.Kernel> kernels) {
        this.code = code;
        this.kernels = kernels;
    }

    /// Moves what is on the stack to a local variable, as the value of a formula from here on.
    void keep(Formula formula) {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(local);
        known.put(formula, local);
    }

    /// Moves what is on the stack to a local variable, as the new value of a symbol.
    void replace(Symbol symbol) {
        known.keySet().removeIf(formula -> formula.symbols().contains(symbol));
        keep(Formula.of(symbol));
    }

    /// Leaves the value of a formula on the stack.
    void emit(Formula formula) {
        Integer local = known.get(formula);
        if (local != null) {
            code.dload(local);
            return;
        }
        switch (formula) {
            case Formula.Constant constant -> code.loadConstant(constant.value());
            case Formula.Reference reference ->
                throw new IllegalArgumentException(reference.symbol() + " is neither an array nor a number");
            case Formula.Negative negative -> {
                code.dconst_0();
                emit(negative.operand());
                code.dsub();
            }
            case Formula.Sum sum -> sum(sum.terms());
            case Formula.Product product -> product(product.factors());
            case Formula.Quotient quotient -> {
                emit(quotient.numerator());
                emit(quotient.denominator());
                code.ddiv();
            }
            case Formula.Power power -> power(power);
            case Formula.Call call -> call(call);
            case Formula.Marked marked -> emit(marked.inside());
            case Formula.Entry entry -> emit(entry.writtenOut());
            case Formula.Cases cases -> cases(cases);
        }
    }

    private void sum(List<Formula> terms) {
        emit(terms.getFirst());
        for (Formula term : terms.subList(1, terms.size())) {
            if (term instanceof Formula.Negative negative) {
                emit(negative.operand());
                code.dsub();
            } else {
                emit(term);
                code.dadd();
            }
        }
    }

    private void product(List<Formula> factors) {
        emit(factors.getFirst());
        for (Formula factor : factors.subList(1, factors.size())) {
            emit(factor);
            code.dmul();
        }
    }

    private void power(Formula.Power power) {
        emit(power.base());
        if (power.exponent().equals(SQUARE)) {
            code.dup2().dmul();
        } else {
            emit(power.exponent());
            code.invokestatic(ClassDesc.of(NumberEvaluation.class.getName()), "power", OF_TWO);
        }
    }

    /// The value of a function is kept, since its derivative often needs it again.
    private void call(Formula.Call call) {
        code.ldc(constant(call.function().kernel()));
        call.arguments().forEach(this::emit);
        switch (call.arguments().size()) {
            case 1 -> code.invokeinterface(KERNEL, "ofOne", OF_ONE);
            case 2 -> code.invokeinterface(KERNEL, "ofTwo", OF_TWO);
            default -> throw new IllegalArgumentException(call.function() + " of arrays has one argument or two");
        }
        code.dup2();
        keep(call);
    }

    private DynamicConstantDesc<?> constant(Function.Kernel kernel) {
        if (!kernels.contains(kernel)) {
            kernels.add(kernel);
        }
        return DynamicConstantDesc.ofNamed(
                ConstantDescs.ofConstantBootstrap(CD_MethodHandles, "classDataAt", CD_Object, CD_int),
                DEFAULT_NAME,
                KERNEL,
                kernels.indexOf(kernel));
    }

    /// The value of the first branch whose condition holds; NaN from the first condition with a side that is NaN.
    private void cases(Formula.Cases cases) {
        Map<Formula, Integer> outside = known;
        Label end = code.newLabel();
        for (Formula.Branch branch : cases.branches()) {
            Label otherwise = code.newLabel();
            known = new HashMap<>(known);
            int left = local(branch.condition().left());
            int right = local(branch.condition().right());
            unless(branch.condition().relation(), left, right, otherwise);
            Map<Formula, Integer> behindCondition = known;
            known = new HashMap<>(known);
            emit(branch.value());
            code.goto_(end).labelBinding(otherwise);
            known = behindCondition;
            leaveIfNaN(left, end);
            leaveIfNaN(right, end);
        }
        emit(cases.otherwise());
        code.labelBinding(end);
        known = outside;
    }

    /// The local variable with the value of a formula.
    private int local(Formula formula) {
        Integer local = known.get(formula);
        if (local != null) {
            return local;
        }
        emit(formula);
        int fresh = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(fresh);
        return fresh;
    }

    private void leaveIfNaN(int local, Label end) {
        Label number = code.newLabel();
        code.dload(local).dload(local).dcmpl().ifeq(number);
        code.dload(local).goto_(end).labelBinding(number);
    }

    /// Jumps if the relation does not hold, also where a side is NaN.
    private void unless(Condition.Relation relation, int left, int right, Label otherwise) {
        code.dload(left).dload(right);
        switch (relation) {
            case LESS -> code.dcmpg().ifge(otherwise);
            case AT_MOST -> code.dcmpg().ifgt(otherwise);
            case GREATER -> code.dcmpl().ifle(otherwise);
            case AT_LEAST -> code.dcmpl().iflt(otherwise);
            case EQUAL -> code.dcmpl().ifne(otherwise);
        }
    }
}
