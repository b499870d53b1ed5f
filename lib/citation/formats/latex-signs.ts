/** Accents as commands, and the mark that joins itself to the letter before it. */
export const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
};

/** Commands that set their argument as one of our marks, and those that do so up to the end of the group. */
export const MARK_COMMANDS: Record<string, string> = {
  textit: 'i',
  emph: 'i',
  mkbibemph: 'i',
  mkbibitalic: 'i',
  textsl: 'i',
  mathit: 'i',
  textbf: 'b',
  mkbibbold: 'b',
  mathbf: 'b',
  textsuperscript: 'sup',
  mkbibsuperscript: 'sup',
  textsubscript: 'sub',
  mkbibsubscript: 'sub',
  textsc: 'sc',
  textsmcp: 'sc',
};
export const MARK_SWITCHES: Record<string, string> = {
  it: 'i',
  em: 'i',
  sl: 'i',
  itshape: 'i',
  slshape: 'i',
  bf: 'b',
  bfseries: 'b',
  sc: 'sc',
  scshape: 'sc',
};

const WORDS =
  'ss=ß o=ø O=Ø l=ł L=Ł ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å i=ı j=ȷ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ ng=ŋ NG=Ŋ textbackslash=\\ backslash=\\ textasciitilde=~ ' +
  'textasciicircum=^ textasciigrave=` textless=< textgreater=> textbar=| textbraceleft={ textbraceright=} lbrace={ rbrace={ textunderscore=_ ' +
  'textendash=– textemdash=— textquotesingle=\' textquotedbl=" textquoteleft=‘ textquoteright=’ textquotedblleft=“ textquotedblright=” lq=‘ rq=’ ' +
  'guillemotleft=« guillemotright=» flqq=« frqq=» glqq=„ grqq=“ quotedblbase=„ quotesinglbase=‚ textellipsis=… ldots=… dots=… textbullet=• bullet=• ' +
  'copyright=© textcopyright=© textregistered=® texttrademark=™ S=§ textsection=§ P=¶ pounds=£ textsterling=£ euro=€ texteuro=€ textyen=¥ textcent=¢ ' +
  'textmu=µ textdegree=° degree=° textdagger=† dag=† ddag=‡ textordfeminine=ª textordmasculine=º textonehalf=½ textonequarter=¼ pm=± textpm=± mp=∓ times=× ' +
  'texttimes=× div=÷ cdot=· textperiodcentered=· ast=∗ star=⋆ circ=∘ leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠ approx=≈ sim=∼ simeq=≃ equiv=≡ cong=≅ propto=∝ ' +
  'll=≪ gg=≫ lt=< gt=> rightarrow=→ to=→ leftarrow=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐ uparrow=↑ downarrow=↓ infty=∞ partial=∂ nabla=∇ sum=∑ ' +
  'prod=∏ int=∫ in=∈ notin=∉ subset=⊂ cup=∪ cap=∩ emptyset=∅ forall=∀ exists=∃ neg=¬ wedge=∧ vee=∨ sqrt=√ prime=′ ell=ℓ hbar=ℏ Re=ℜ Im=ℑ aleph=ℵ ' +
  'angle=∠ perp=⊥ parallel=∥ alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν ' +
  'xi=ξ omicron=ο pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ ' +
  'Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω textalpha=α textbeta=β textgamma=γ textdelta=δ textmu=μ textkappa=κ textlambda=λ textomega=ω ' +
  'TeX=TeX LaTeX=LaTeX BibTeX=BibTeX textregistered=® cyrchar= hfill= noopsort= quad= qquad= enspace= thinspace= textvisiblespace= newline= par= space= ' +
  'allowbreak= relax= protect= displaystyle= left= right= limits= ensuremath= mathrm= mathsf= mathcal= mathbb= mathfrak= text= textrm= textup= textnormal= texttt= textsf= rm= tt= ' +
  'sf= normalfont= upshape= mdseries= underline= mbox= hbox= url= nolinkurl= path= uppercase= lowercase= MakeUppercase= bibstring= operatorname=';

/** Commands that are a sign by themselves; those that are set nothing for leave what stands in their braces. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  WORDS.split(' ').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  }),
);
/** Of those, the ones that part words. */
export const SPACES: ReadonlySet<string> = new Set([
  'quad',
  'qquad',
  'enspace',
  'thinspace',
  'textvisiblespace',
  'newline',
  'par',
  'space',
]);
