#include "audit/css_default.h"

static const char sheet[] =
    "area,base,basefont,datalist,head,link,meta,noembed,noframes,noscript,"
    "param,rp,script,style,template,title,dialog:not([open]),[hidden],"
    "source,track,input[type=hidden i],[popover]{display:none}"
    "html,body,address,blockquote,center,dialog,div,figure,figcaption,footer,"
    "form,header,hr,legend,listing,main,p,plaintext,pre,search,xmp,article,"
    "aside,h1,h2,h3,h4,h5,h6,hgroup,nav,section,dir,dd,dl,dt,menu,ol,ul,li,"
    "table,caption,details,summary,fieldset,optgroup,option{display:block}"
    "tr,td,th,tbody,thead,tfoot{display:table-cell}"
    "button,input,select,textarea,img,meter,progress,object,video,audio,"
    "iframe,canvas{display:inline-block}"
    "h1{font-size:2em}h2{font-size:1.5em}h3{font-size:1.17em}"
    "h5{font-size:.83em}h6{font-size:.67em}"
    "h1,h2,h3,h4,h5,h6,b,strong,th{font-weight:bold}"
    "small{font-size:smaller}big{font-size:larger}"
    "sub,sup{font-size:smaller}"
    "code,kbd,samp,pre,tt{font-size:13px}"
    "a[href],area[href]{color:#0000ee}"
    "mark{background-color:yellow;color:black}"
    "button,input,select,textarea{font-size:13.333px;font-weight:normal;"
    "color:black;letter-spacing:normal;word-spacing:normal;text-indent:0}"
    "input,select,textarea{background-color:white}"
    "button,input[type=button i],input[type=submit i],input[type=reset i]"
    "{background-color:buttonface}"
    "button:disabled,input:disabled,select:disabled,textarea:disabled"
    "{color:#767676}"
    "pre{white-space:pre}textarea{white-space:pre-wrap}"
    "dialog[open]{position:absolute;background-color:canvas;color:canvastext}"
    "table{font-weight:normal}";

str css_default(void)
{
    return (str){sheet, sizeof sheet - 1};
}
